/**
 * The names of files that all stand in one folder, each after a person: `DURAND Léa - tableau.xlsx`.
 * Signs that a file’s name must not hold become spaces, and who has the same name gets a number.
 */
export function namesInOneFolder(
  people: readonly { readonly name: string; readonly file: string }[],
): string[] {
  const taken = new Set<string>();
  return people.map(({ name, file }) => {
    const person = name
      // eslint-disable-next-line no-control-regex -- a name from a profile may hold anything
      .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 100);
    let found = `${person} - ${file}`;
    for (let count = 2; taken.has(found.toLowerCase()); count += 1) {
      found = `${person} (${count}) - ${file}`;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}
