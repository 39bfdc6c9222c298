/** One benchmark's outcome, as rows of a table. */
export interface Table {
  title: string;
  /** What was measured against what, and the goal. */
  about: string;
  rows: Record<string, string | number>[];
}

export function asMarkdown({ title, about, rows }: Table): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return [
    `## ${title}`,
    '',
    about,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...body,
    '',
  ].join('\n');
}
