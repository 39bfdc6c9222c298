/**
 * A procedure's national code, `1.001193`, in any of its writings: without or with a space for the dot, with the
 * province's suffix (`1.001193.000.00.00.H99`), with a case number (`.02`). Source: domain facts §2.
 */

/** @returns the national code, or undefined when the text is something else. */
export function readProcedureCode(typed: string): string | undefined {
  const text = typed
    .slice(0, 60)
    .normalize('NFKC')
    .trim()
    .replace(/\s*\.\s*/g, '.');
  const found = /^(\d)[.\s]?(\d{3})\s?(\d{3})(?:\.000\.00\.00)?(?:\.[GH]\d{2})?(?:\.\d{2})?$/i.exec(
    text,
  );
  return found ? `${found[1]}.${found[2]}${found[3]}` : undefined;
}
