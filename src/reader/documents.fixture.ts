import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';

/** Files made by code, as small as each form allows. */

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Zippable = {};
  for (const [name, part] of Object.entries(files)) {
    parts[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  // A date of its own, so that the same text makes the same bytes.
  return zipSync(parts, { mtime: new Date('2026-01-02T00:00:00') });
}

export const zipped = zip;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function docx(...paragraphs: string[]): Uint8Array {
  return illustrated(paragraphs, {});
}

/** `pictures`: by name, where Word puts them. */
export function illustrated(
  paragraphs: readonly string[],
  pictures: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const body = paragraphs.map((one) => `<w:p><w:r><w:t>${escape(one)}</w:t></w:r></w:p>`).join('');
  return zip({
    '[Content_Types].xml': types,
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes]),
    ),
  });
}

export function pptx(...slides: string[]): Uint8Array {
  return zip({
    '[Content_Types].xml': types,
    ...Object.fromEntries(
      slides.map((text, at) => [
        `ppt/slides/slide${at + 1}.xml`,
        `<p:sld><a:p><a:r><a:t>${escape(text)}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  });
}

/** Numbers stand as numbers; the second style shows them as dates. */
export function xlsx(rows: readonly (readonly (string | number | Date)[])[]): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string | number | Date): string => {
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    if (value instanceof Date)
      return `<c s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
    strings.push(value);
    return `<c t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return zip({
    '[Content_Types].xml': types,
    'xl/workbook.xml': '<workbook><sheets><sheet name="People"/></sheets></workbook>',
    'xl/styles.xml': '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((one) => `<si><t>${escape(one)}</t></si>`).join('')}</sst>`,
  });
}

export function odt(...paragraphs: string[]): Uint8Array {
  const body = paragraphs.map((one) => `<text:p>${escape(one)}</text:p>`).join('');
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:text>${body}</office:text>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
  });
}

export function ods(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string =>
    `<table:table-cell><text:p>${escape(text)}</text:p></table:table-cell>`;
  const body = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<table:table>${body.join('')}</table:table>`,
  });
}

/** A PDF of one line a page; `locked`: with a password that nobody knows. */
export function pdf(pages: readonly string[], locked = false): Uint8Array {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => {
      const lines = text
        .split('\n')
        .map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`)
        .join(' ');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        stream('', `BT /F1 10 Tf 12 TL 40 800 Td ${lines} ET`),
      ];
    }),
  ];
  const secret = '00'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >> /ID [<00> <00>]`;
  return pdfOf(objects, locked ? lock : '');
}

/** A PDF of one scanned page: a photograph and no text. A JPEG, or three bytes a pixel. */
export function scannedPdf(
  data: Uint8Array,
  width: number,
  height: number,
  form: 'jpeg' | 'plain' = 'jpeg',
): Uint8Array {
  const filter = form === 'jpeg' ? '/Filter /DCTDecode' : '';
  const photograph = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 ${filter}`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    stream('', `${width} 0 0 ${height} 0 0 cm /P Do`),
    stream(photograph, strFromU8(data, true)),
  ]);
}

/** `data`: a byte a letter. */
function stream(about: string, data: string): string {
  return `<< ${about} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function pdfOf(objects: readonly string[], lock = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\n`;
  return strToU8(`${file}startxref\n${start}\n%%EOF\n`, true);
}

/** An archive whose headers say that its files have a password. */
export function lockedZip(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = zip(files);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) bytes[at + 6] = (bytes[at + 6] ?? 0) | 1;
    if (mark === 0x02014b50) bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
  }
  return bytes;
}

/** A short archive of this many bytes of nothing. */
export function bomb(bytes: number): Uint8Array {
  return zip({ 'nothing.txt': new Uint8Array(bytes).fill(32) });
}

/** An archive in an archive, this many times. */
export function nested(times: number, name: string, text: string): Uint8Array {
  let inner = zip({ [name]: text });
  for (let level = 1; level < times; level += 1) inner = zip({ 'inner.zip': inner });
  return inner;
}
