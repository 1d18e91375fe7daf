/**
 * A cell of a task's table that holds only dots is written in, under the names of its row and its column; what is
 * written there is kept as in every other field of the lesson.
 */
for (const task of document.querySelectorAll<HTMLElement>('[data-cells]'))
  for (const [place, cell] of task.querySelectorAll<HTMLTableCellElement>('tbody :is(td, th)').entries()) {
    if (cell.textContent!.trim() !== '…') continue;
    const row = cell.parentElement!.firstElementChild!;
    const column = cell.closest('table')!.rows[0]!.cells[cell.cellIndex]!;
    const names = [row, column].map(({ textContent }) => textContent!.trim()).filter((name) => /\p{L}/u.test(name));
    const pen = document.createElement('textarea');
    Object.assign(pen, { rows: 3, maxLength: 2000, autocomplete: 'off', ariaLabel: names.join(', ') });
    pen.dataset.pen = `${task.dataset.cells}/${place}`;
    cell.replaceChildren(pen);
  }
