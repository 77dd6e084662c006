import { between, pick, type Random } from './random.ts';

/** Commands of a shell and settings written as code: what manuals show and the sets have little of. */

const split = (words: string) => words.split(' ');
const tools = split(
  'git docker kubectl npm npx pnpm yarn pip cargo go make helm terraform brew apt-get curl ssh scp systemctl python3 node deno dotnet gradle mvn aws gcloud az psql redis-cli ffmpeg openssl rsync tar grep sed awk find chmod mkdir cp ls cat poetry uv bundle rails php composer',
);
const actions = split(
  'install add run build start stop apply get describe logs push pull clone commit status deploy init test exec list create delete update config login plan up down restart publish sync serve',
);
const things = split(
  'api web worker cache queue billing orders search auth proxy storage metrics frontend backend gateway reports users sessions audit export main release dev staging prod',
);
const endings = split('yaml yml json toml ts js py go sh sql csv tgz zip log env');
const options = split(
  'output file name namespace force verbose all version config dry-run port host user tag filter format recursive follow watch global save-dev no-cache rm detach input level mode',
);

const path = (r: Random): string =>
  pick(r, [
    () => `./${pick(r, things)}.${pick(r, endings)}`,
    () => `${pick(r, things)}/${pick(r, things)}.${pick(r, endings)}`,
    () => `~/${pick(r, things)}`,
    () => `/${pick(r, ['etc', 'var', 'opt', 'srv'])}/${pick(r, things)}`,
    () => `.${pick(r, things)}/${pick(r, things)}-mv${between(r, 1, 9)}`,
    () => `https://git.example.com/${pick(r, things)}/${pick(r, things)}.git`,
    () => `@${pick(r, things)}/${pick(r, things)}@${between(r, 0, 20)}.${between(r, 0, 9)}`,
  ])();

const option = (r: Random): string =>
  pick(r, [
    () => `-${pick(r, split('f n o v x p r d t e i'))}`,
    () =>
      `-${pick(r, split('f n o p d t e'))} ${pick(r, [path, (q: Random) => pick(q, things)])(r)}`,
    () => `--${pick(r, options)}`,
    () => `--${pick(r, options)}=${pick(r, [path, (q: Random) => pick(q, things)])(r)}`,
    () => `--${pick(r, options)} ${pick(r, things)}`,
    () => `$${pick(r, things).toUpperCase()}`,
  ])();

function command(r: Random): string {
  const words = [
    ...(between(r, 0, 9) === 0 ? ['sudo'] : []),
    between(r, 0, 9) < 8 ? pick(r, tools) : pick(r, things),
    ...(between(r, 0, 9) < 8 ? [pick(r, actions)] : []),
    ...Array.from({ length: between(r, 0, 3) }, () => option(r)),
    ...(between(r, 0, 9) < 6 ? [pick(r, [path, (q: Random) => pick(q, things)])(r)] : []),
  ];
  // Two words alone could be anybody's.
  if (words.length < 3) words.push(option(r));
  return words.join(' ');
}

function shell(r: Random): string[] {
  const prompt = pick(r, ['', '', '', '$ ']);
  return Array.from({ length: between(r, 1, 5) }, () => {
    const way = between(r, 0, 19);
    if (way === 0) return `# ${pick(r, actions)} the ${pick(r, things)}`;
    const line = prompt + command(r);
    if (way === 1) return `${line} | ${pick(r, ['grep', 'sort', 'head -n 5', 'wc -l', 'jq .'])}`;
    if (way === 2) return `${line} && ${command(r)}`;
    if (way === 3)
      return `export ${pick(r, things).toUpperCase()}_${pick(r, things).toUpperCase()}=${pick(r, things)}`;
    return line;
  });
}

const camel = (r: Random): string => {
  const [a, b] = [pick(r, things), pick(r, actions)];
  return pick(r, [a, b, b + a.charAt(0).toUpperCase() + a.slice(1)]);
};
const pascal = (r: Random): string => {
  const name = camel(r);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** An object as code writes it: names without quotes, nested, a comma after the last. */
function members(r: Random, depth: number, pad: string): string[] {
  const quote = pick(r, ["'", "'", '"']);
  const word = () => `${quote}${pick(r, [path, (q: Random) => pick(q, things)])(r)}${quote}`;
  return Array.from({ length: between(r, 1, 4) }, () => {
    const name = camel(r);
    if (depth > 0 && between(r, 0, 9) < 4)
      return [`${pad}${name}: {`, ...members(r, depth - 1, `${pad}  `), `${pad}},`];
    if (depth > 0 && between(r, 0, 9) < 2)
      return [
        `${pad}${name}: [`,
        `${pad}  {`,
        ...members(r, 0, `${pad}    `),
        `${pad}  },`,
        `${pad}],`,
      ];
    return [
      `${pad}${name}: ${pick(r, [word, word, () => 'true', () => String(between(r, 0, 5000)), () => `[${word()}, ${word()}]`, () => `${camel(r)}()`, () => `new ${pascal(r)}(${word()})`, () => `() => ${camel(r)}(${word()})`, () => `process.env.${pick(r, things).toUpperCase()}`])()},`,
    ];
  }).flat();
}

function settings(r: Random): string[] {
  const [open, close] = pick(r, [
    () => [`export default define${pascal(r)}({`, '});'],
    () => ['export default {', '};'],
    () => ['module.exports = {', '};'],
    () => [`const ${camel(r)}: ${pascal(r)} = {`, '};'],
    () => [`const ${camel(r)} = ${camel(r)}({`, '});'],
    () => [`${camel(r)}.${camel(r)}({`, '})'],
    () => [`await ${camel(r)}.${camel(r)}(${camel(r)}, {`, '});'],
    () => [`export const ${camel(r)} = new ${pascal(r)}({`, '})'],
  ])() as [string, string];
  const head =
    between(r, 0, 9) < 4 ? [`import { ${camel(r)} } from '${pick(r, things)}';`, ''] : [];
  return [...head, open, ...members(r, between(r, 0, 2), '  '), close];
}

function calls(r: Random): string[] {
  return Array.from({ length: between(r, 1, 4) }, () =>
    pick(r, [
      () => `const ${camel(r)} = ${camel(r)}.${camel(r)}();`,
      () => `// => ${pascal(r)}<{ ${camel(r)}: "${pick(r, things)}" }>`,
      () => `${camel(r)}.${camel(r)}(${camel(r)}); // ${pick(r, ['true', 'false', 'null', '42'])}`,
      () => `type ${pascal(r)} = ${pascal(r)}<typeof ${camel(r)}>;`,
      () => `${camel(r)} = ${pascal(r)}(${camel(r)}="${pick(r, things)}")`,
      () => `print(${camel(r)}.${camel(r)}(${between(r, 0, 9)}))`,
      () => `from ${pick(r, things)}.${pick(r, things)} import ${pascal(r)}`,
    ])(),
  );
}

export function machineCode(random: Random): string[] {
  return pick(random, [shell, shell, settings, settings, calls])(random);
}
