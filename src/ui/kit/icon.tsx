/** Outlines on a 24 x 24 grid, drawn with the colour of the text beside them. */
const outlines = {
  look: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  write: 'M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17l-1 3Zm10.5-12.5 3 3',
  swap: 'M4 9h13l-3.5-3.5M20 15H7l3.5 3.5',
  stop: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12h8',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5M12 7.6v.3',
  unsure:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.6a2.6 2.6 0 1 1 3.6 2.4c-.8.3-1.1.8-1.1 1.6m0 2.9v.3',
  alert: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.4v.3',
  check: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-9 3 3 5-5.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3 2',
  off: 'M12 4v8m5.5-5.2a8 8 0 1 1-11 0',
  save: 'M12 4v11m-4.5-4L12 15.5 16.5 11M5 19.5h14',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  person:
    'M12 11.5a3.8 3.8 0 1 0 0-7.5 3.8 3.8 0 0 0 0 7.5ZM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  people:
    'M9 11a3.3 3.3 0 1 0 0-6.6A3.3 3.3 0 0 0 9 11Zm-6.5 8.5c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5M15.5 4.7a3.3 3.3 0 0 1 0 6M18 14.9c2 .7 3.2 2.3 3.6 4.6',
  key: 'M8 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm4-4h9.5v3.5m-4-3.5v2.5',
  code: 'm8.5 7-5 5 5 5m7-10 5 5-5 5m-2-12-3 14',
  card: 'M3 6.5h18v11H3v-11ZM3 10h18M6.5 14.5h4',
  scales:
    'M12 4v16m-4 0h8M5 7h14M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0L5 7Zm14 0-2.5 6.5a2.7 2.7 0 0 0 5 0L19 7Z',
  compass: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm3.5-12.5-2 5-5 2 2-5 5-2Z',
  chat: 'M4 5h16v11h-9l-4.5 3.5V16H4V5Zm4 4h8m-8 3h5',
  heart: 'M12 20S3.5 15 3.5 9.2A4.4 4.4 0 0 1 12 7.5a4.4 4.4 0 0 1 8.5 1.7C20.5 15 12 20 12 20Z',
  close: 'm6 6 12 12M18 6 6 18',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  page: 'M6 3.5h8l4.5 4.5v12.5H6v-17Zm8 0V8h4.5M9 12.5h6.5M9 16h6.5',
} as const;

export type IconName = keyof typeof outlines;

/** Decoration only: the word beside it says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={outlines[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
