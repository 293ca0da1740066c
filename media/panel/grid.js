// The keys of a grid: one of its cells can be reached by Tab, the arrows go on from there.
{
  const page = document.getElementById('page');
  let current = '';

  /** Each row as its cells, one for every column that it spans. */
  const rows = () =>
    [...page.querySelectorAll('[role="grid"] tr')].map((row) =>
      [...row.cells].flatMap((cell) => Array(cell.colSpan).fill(cell)),
    );

  const reach = (cell) => {
    page.querySelector('[role="grid"] [tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    current = cell.dataset.key;
  };

  page.addEventListener('shown', () => {
    const cells = [...page.querySelectorAll('[role="grid"] :is(th, td)')];
    cells.forEach((cell) => cell.setAttribute('tabindex', '-1'));
    const cell = cells.find(({ dataset }) => dataset.key === current);
    const first = cell ?? page.querySelector('[role="grid"] th[scope="row"]') ?? cells[0];
    if (first) reach(first);
  });

  page.addEventListener('focusin', ({ target }) => {
    if (target.matches('[role="grid"] :is(th, td)')) reach(target);
  });

  /** The cell that a key leads to. */
  const next = (cell, key, whole) => {
    const all = rows();
    const row = all.findIndex((cells) => cells.includes(cell));
    const column = all[row].indexOf(cell);
    const last = (cells) => cells[cells.length - 1];
    switch (key) {
      case 'ArrowLeft':
        return all[row][column - 1];
      case 'ArrowRight':
        return all[row][column + cell.colSpan];
      case 'ArrowUp':
        return all[row - 1]?.[column];
      case 'ArrowDown':
        return all[row + 1]?.[column];
      case 'Home':
        return (whole ? all[0] : all[row])[0];
      case 'End':
        return last(whole ? last(all) : all[row]);
      default:
        return undefined;
    }
  };

  page.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    if (!target.matches('[role="grid"] :is(th, td)')) return;
    if (key === 'Enter' || key === ' ') target.click();
    else if (/^(Arrow|Home$|End$)/.test(key)) {
      const cell = next(target, key, ctrlKey || metaKey);
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else return;
    event.preventDefault();
  });
}
