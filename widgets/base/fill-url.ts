type Values = { server: string } & Record<string, string | undefined>;

/**
 * Fills `{name}` in an address that an integrator may have written: `{server}` as it is, everything else encoded.
 * A query parameter whose value is not known is left out: `?agency={agency}&code={code}` becomes `?code=…`.
 */
export function fillUrl(template: string, values: Values): string {
  const [path = '', ...rest] = template.split('?');
  const query = rest
    .join('?')
    .split('&')
    .filter((pair) => placeholders(pair).every((name) => values[name] !== undefined));
  return fill(query.join('&') ? `${path}?${query.join('&')}` : path, values);
}

const placeholders = (text: string): string[] =>
  (text.match(/\{\w+\}/g) ?? []).map((found) => found.slice(1, -1));

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'server' ? values.server : encodeURIComponent(values[name] ?? ''),
  );
