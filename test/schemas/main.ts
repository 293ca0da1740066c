import { mkdir, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { schemaFiles } from './schemaFiles.ts';

/**
 * Writes the schemas anew.
 *
 * @returns the exit code.
 */
export async function main(): Promise<number> {
  await mkdir('schemas', { recursive: true });
  const files = Object.entries(schemaFiles());
  await Promise.all(
    files.map(async ([name, schema]) => {
      const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
      await writeFile(`schemas/${name}`, text);
    }),
  );
  console.log(`schemas: ${files.length} files.`);
  return 0;
}
