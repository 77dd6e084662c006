const width = 100;

/** JSON as the formatter of this repository writes it: a list on one line where it fits. */
export function formatJson(value: unknown): string {
  return `${write(value, '', 0)}\n`;
}

function write(value: unknown, indent: string, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => write(item, deeper, 0)).join(', ')}]`;
    if (
      value.every((item) => item === null || typeof item !== 'object') &&
      column + line.length < width
    )
      return line;
    return block(
      '[',
      value.map((item) => write(item, deeper, deeper.length)),
      ']',
      indent,
    );
  }
  const fields = Object.entries(value).map(([key, field]) => {
    const name = `${JSON.stringify(key)}: `;
    return name + write(field, deeper, deeper.length + name.length);
  });
  return block('{', fields, '}', indent);
}

function block(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}
