import packageJson from '../../package.json' with { type: 'json' };
import { convert, type Format, formats, frames } from '../events/convert.ts';
import { command, type ExitCode } from './command.ts';
import { readEventLines } from './events-read.ts';
import { print } from './print.ts';

export const eventsConvert = command(
  {
    name: 'convert',
    description:
      'Turn exports into what a spreadsheet or a log system reads. Only our own lines can be verified; the others carry no chain.',
    examples: [
      'tidegate events convert --to csv tidegate-events-*.jsonl > events.csv',
      'tidegate events convert --to ocsf events.jsonl | your-shipper',
    ],
  },
  {
    files: { type: 'positional', required: true, description: 'Exports; `-` for standard input.' },
    to: {
      type: 'enum',
      options: [...formats],
      required: true,
      description: 'csv, ocsf (one Data Security Finding a line) or otlp (one request a line).',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const format = args.to as Format;
    const { head, end } = frames[format];
    if (head !== '') await print(head);
    let [bad, without] = [0, 0];
    for await (const { file, number, line } of readEventLines(args._)) {
      if (line === null) {
        bad += 1;
        process.stderr.write(`${file}:${number}: not a line of an export; left out\n`);
      } else if (line.kind === 'record') {
        const text = convert(line.event, format, packageJson.version);
        if (text === null) without += 1;
        else if (!(await print(`${text}${end}`))) break;
      }
    }
    if (without > 0)
      process.stderr.write(`${without} records have no place in ${format} and were left out\n`);
    return bad > 0 ? 2 : 0;
  },
);
