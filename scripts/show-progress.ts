/** Shows how far a build is: a bar that redraws itself on a terminal, a plain line at each quarter when piped. */
export function showProgress(): (part: string, done: number, total: number, detail: string) => void {
  let lastPart = '';
  let lastQuarter = -1;
  return (part, done, total, detail) => {
    const share = total ? done / total : 1;
    if (process.stdout.isTTY) {
      const width = 24;
      const full = Math.round(share * width);
      const room = Math.max(0, (process.stdout.columns ?? 80) - width - part.length - 16);
      process.stdout.write(
        `\r\x1b[2K${part}  ${'█'.repeat(full)}${'░'.repeat(width - full)}  ${done}/${total}  ${detail.slice(0, room)}${share === 1 ? '\n' : ''}`,
      );
      return;
    }
    const quarter = Math.floor(share * 4);
    if (part === lastPart && quarter === lastQuarter) return;
    lastPart = part;
    lastQuarter = quarter;
    console.log(`${part}: ${done}/${total}`);
  };
}
