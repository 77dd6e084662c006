import { describe, expect, it } from 'vitest';
import { classify } from './index.ts';

const plain = (text: string) => ({
  text,
  toOriginal: (at: number) => at,
  toOriginalEnd: (at: number) => at,
});
const read = (text: string) => classify(plain(text));
const kindsOf = (text: string) => read(text).labels;

const typescript = `export async function loadOrders(client: Client, since: Date): Promise<Order[]> {
  const rows = await client.query('select * from orders where created_at > $1', [since]);
  if (rows.length === 0) {
    return [];
  }
  return rows.map((row) => toOrder(row)).filter((order) => order.total > 0);
}`;
const python = `def rolling_mean(values, size=5):
    window = []
    for value in values:
        window.append(value)
        if len(window) > size:
            window.pop(0)
        yield sum(window) / len(window)`;

describe('kinds of lines', () => {
  it.each([
    ['source-code', typescript],
    ['source-code', python],
    [
      'source-code',
      'SELECT c.name, SUM(o.total)\nFROM customers c\nJOIN orders o ON o.customer_id = c.id\nGROUP BY c.name;',
    ],
    [
      'source-code',
      'public static void main(String[] args) {\n    int total = 0;\n    System.out.println(total);\n}',
    ],
    [
      'config',
      '[server]\nhost = 0.0.0.0\nport = 8080\n\n[database]\nurl = postgres\npool_size = 5',
    ],
    ['markup', '<div class="card">\n  <h2>Title</h2>\n  <p class="text">Hello</p>\n</div>'],
    [
      'log',
      '2025-03-01 10:00:01,120 INFO  [main] app.Server - started in 231 ms\n2025-03-01 10:00:02,455 WARN  [pool-1] app.Pool - slow connection\n2025-03-01 10:00:03,001 ERROR [pool-1] app.Pool - connection refused',
    ],
    [
      'data',
      'id,name,city,amount\n1,Ann,Oslo,12.50\n2,Bo,Bergen,99.10\n3,Cy,Narvik,7.00\n4,Di,Voss,18.20',
    ],
    [
      'stack-trace',
      'Exception in thread "main" java.lang.IllegalStateException: closed\n\tat com.example.Pool.take(Pool.java:88)\n\tat com.example.Server.run(Server.java:41)\n\tat java.lang.Thread.run(Thread.java:750)',
    ],
  ])('tells %s apart', (kind, text) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it.each([
    [
      'en',
      'We met on Tuesday to talk about the garden. The roses need water, and the old fence should be painted before the summer guests arrive.',
    ],
    [
      'de',
      'Wir haben uns am Dienstag getroffen, um über den Garten zu sprechen. Die Rosen brauchen Wasser, und der Zaun muss gestrichen werden.',
    ],
    [
      'fr',
      "Nous nous sommes vus mardi pour parler du jardin. Les rosiers ont besoin d'eau et la clôture doit être repeinte avant l'été.",
    ],
    [
      'es',
      'Nos vimos el martes para hablar del jardín. Las rosas necesitan agua y hay que pintar la valla antes del verano.',
    ],
    [
      'pl',
      'Spotkaliśmy się we wtorek, żeby porozmawiać o ogrodzie. Róże potrzebują wody, a płot trzeba pomalować przed latem.',
    ],
    [
      'ru',
      'Мы встретились во вторник, чтобы поговорить о саде. Розам нужна вода, а забор надо покрасить до лета.',
    ],
    ['zh', '我们星期二见面讨论了花园的事情。玫瑰需要浇水，旧篱笆应该在夏天的客人到来之前刷漆。'],
    [
      'ja',
      '火曜日に庭について話し合いました。バラには水が必要で、古い柵は夏までに塗り直すべきです。',
    ],
    [
      'ar',
      'التقينا يوم الثلاثاء للحديث عن الحديقة. الورود تحتاج إلى الماء، ويجب طلاء السياج القديم قبل الصيف.',
    ],
    ['hi', 'हम मंगलवार को बगीचे के बारे में बात करने के लिए मिले। गुलाबों को पानी चाहिए और बाड़ को रंगना है।'],
    [
      'list',
      '* 500g flour\n* 2 eggs\n* a pinch of salt\n* Butter for the pan\n\n1. Mix the flour with the eggs.\n2. Let it rest.\n3. Bake until golden.',
    ],
  ])('finds nothing in prose (%s), and code in the same prose', (_, text) => {
    expect(read(text).findings).toEqual([]);
    expect(kindsOf(`${text}\n\n${typescript}`)).toContain('source-code');
  });

  it.each([
    ['}\n\nlet total = items.reduce((a, b) => a + b, 0);'],
    ['    if (node == null) {\n        return -1;\n    }'],
    ['for i in range(10):\n    print(i ** 2)'],
    ['#include <stdio.h>\nint main(void) { return 0; }'],
  ])('finds short snippets: %j', (text) => {
    expect(kindsOf(text)).toEqual(['source-code']);
  });
});

describe('a line or two', () => {
  it.each([
    ['The call `parse(input, {strict: true})` fails.'],
    ['call foo(bar) and then baz(qux)'],
    ['open File > Settings > Editor > Tabs'],
  ])('leaves a sentence with a name or a call in it alone: %s', (text) => {
    expect(kindsOf(text)).toEqual([]);
    expect(kindsOf(`${text}\n\`\`\`\n${typescript}\n\`\`\``)).toEqual(['source-code']);
  });

  it.each([
    ['const total = items.reduce((a, b) => a + b, 0);'],
    ['for (let i = 0; i < 10; i++) console.log(i);'],
  ])('finds one that is nothing else: %s', (text) => {
    expect(kindsOf(text)).toEqual(['source-code']);
  });
});

describe('spans inside prompts', () => {
  const before =
    'Hello, this function got slow since last week and I do not know why.\nCan you help me make it faster?\n\n';
  const after =
    '\n\nIt runs once for every customer, so please keep the result the same.\nThank you very much.';

  it('covers the whole lines of the code and nothing else', () => {
    const text = before + python + after;
    const [finding, ...others] = read(text).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      detector: 'source-code',
      category: 'source-code',
      scope: 'value',
      size: 7,
      signals: [],
    });
    expect(text.slice(finding?.start, finding?.end)).toBe(python);
  });

  it('takes a fence as the border and leaves it out', () => {
    const text = `${before}\`\`\`ts\n${typescript}\n\`\`\`${after}`;
    const [finding] = read(text).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe(typescript);
    expect(finding?.evidence).toContain('in a code fence');
  });

  it('gives offsets of the original text', () => {
    const text = before + python + after;
    const [finding] = classify({
      text,
      toOriginal: (at) => at + 10,
      toOriginalEnd: (at) => at + 20,
    }).findings;
    const [same] = read(text).findings;
    expect([finding?.start, finding?.end]).toEqual([
      (same?.start ?? 0) + 10,
      (same?.end ?? 0) + 20,
    ]);
  });

  it('counts a minified line as the lines it would be', () => {
    const line =
      'function a(b,c){return b?c.map(function(d){return d+1}):[]}var e={f:1,g:"h"};'.repeat(20);
    expect(read(line).findings[0]?.size).toBeGreaterThanOrEqual(8);
  });

  it('never quotes the text in its evidence', () => {
    const evidence = read(before + python + after).findings.flatMap((each) => each.evidence);
    for (const words of evidence) expect(words).not.toMatch(/rolling|window|values/);
    expect(evidence.length).toBeGreaterThan(0);
  });
});

describe('proprietary signs', () => {
  const signals = (head: string) => read(`${head}\n${typescript}`).findings[0]?.signals;

  it.each([
    ['// Copyright 2024 Example Ltd. All rights reserved.'],
    ['/* CONFIDENTIAL - do not copy */'],
    ['// This file is proprietary and confidential.'],
    ["const base = 'https://build.example-works.corp/api';"],
    ['const host = "db01.prod.internal";'],
    ["const wiki = 'http://wiki.office.local/page';"],
  ])('sees %s', (head) => {
    expect(signals(head)).toEqual(['proprietary']);
  });

  it.each([
    ['// Copyright 2024 Example Ltd. All rights reserved. Licensed under the MIT license.'],
    ["const host = 'host.docker.internal';"],
    ['const local = chrome.storage.local;'],
    ["import { Pool } from 'com.example.internal.pool';"],
  ])('leaves %s alone', (head) => {
    expect(signals(head)).toEqual([]);
  });
});

describe('hostile and odd texts', () => {
  it.each([
    ['nothing', ''],
    ['one line of 200 000 braces', '{}('.repeat(66_000)],
    ['only line feeds', '\n'.repeat(20_000)],
    ['only blanks', ' '.repeat(100_000)],
    ['fences without end', '```\n'.repeat(5_000)],
    ['half surrogates', '\ud83d\ud83d\n\udc00'.repeat(2_000)],
    ['every character', Array.from({ length: 65_536 }, (_, c) => String.fromCharCode(c)).join('')],
  ])('reads %s without failing, twice the same', (_, text) => {
    const first = read(text);
    expect(read(text)).toEqual(first);
    for (const { start, end, confidence } of first.findings) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(confidence).toBeGreaterThanOrEqual(0.5);
    }
    // The control: the reader is not simply switched off.
    expect(kindsOf(typescript)).toEqual(['source-code']);
  });

  it('says when its time ran out, and never calls that clean', () => {
    const text = `${typescript}\n`.repeat(2_000);
    let clock = 0;
    expect(classify(plain(text), { now: () => (clock += 5), limit: 1 }).complete).toBe(false);
    expect(classify(plain(text), { now: () => 0, limit: 1 }).complete).toBe(true);
  });
});
