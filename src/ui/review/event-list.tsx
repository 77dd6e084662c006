import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { State } from '../kit/state.tsx';
import type { Desk } from './desk.ts';
import { actionLooks, plainWords, timeText, valueName } from './names.ts';
import { rowScroll } from './scroll-rows.ts';
import type { RowBrief, Source } from './worker/tasks.ts';

interface ListProps {
  readonly desk: Desk;
  readonly source: Source;
  readonly listed: number;
  /** Another one after each question: rows of the one before are gone. */
  readonly version: number;
  readonly onOpen: (at: number) => void;
}

/** Pixels; as `--row` in the style sheet. */
const rowHeight = 44;
/** Rows around those that are seen. */
const beyond = 8;
const columns = ['time', 'kind', 'tool', 'action', 'rule', 'found', 'outcome'] as const;

/** Any number of events, of which only those in sight are in the page. */
export function EventList({ desk, source, listed, version, onOpen }: ListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const seenTop = useRef(0);
  const [seen, setSeen] = useState(400);
  const [pixel, setPixel] = useState(0);
  const [active, setActive] = useState(0);
  const [rows, setRows] = useState<{ first: number; briefs: readonly RowBrief[] }>({
    first: 0,
    briefs: [],
  });
  const scroll = rowScroll(listed, rowHeight, seen);
  const first = Math.max(0, Math.floor(pixel / rowHeight) - beyond);
  const last = Math.min(listed, Math.ceil((pixel + seen) / rowHeight) + beyond);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setSeen(element.clientHeight);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    setActive(0);
    setPixel(0);
    seenTop.current = 0;
    frame.current?.scrollTo(0, 0);
  }, [version]);
  useEffect(() => {
    let wanted = true;
    desk.ask('rows', { source, from: first, to: last }).then(
      (briefs) => wanted && setRows({ first, briefs }),
      // The next look asks again; rows without an answer stay empty.
      () => wanted && setRows({ first, briefs: [] }),
    );
    return () => {
      wanted = false;
    };
  }, [version, first, last]);

  const onScroll = () => {
    const top = frame.current?.scrollTop ?? 0;
    setPixel((before) => scroll.scrolled(before, seenTop.current, top));
    seenTop.current = top;
  };
  const show = (at: number) => {
    const [from, to] = [at * rowHeight, (at + 1) * rowHeight + headHeight];
    const next = from < pixel ? from : to > pixel + seen ? to - seen : pixel;
    if (next === pixel) return;
    seenTop.current = scroll.placeOf(next);
    frame.current?.scrollTo(0, seenTop.current);
    setPixel(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(seen / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: listed - 1,
    };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onOpen(active);
    }
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(listed - 1, to));
    setActive(at);
    show(at);
  };

  const shown = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
  return (
    <div
      class="list"
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={`${t('review.list.label', { n: listed })}. ${t('review.list.help')}`}
      aria-rowcount={listed + 1}
      aria-activedescendant={`row-${active}`}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="row" class="list-head" aria-rowindex={1}>
        {columns.map((column) => (
          <span key={column} role="columnheader" class={`c-${column}`}>
            {columnName(column)}
          </span>
        ))}
      </div>
      <div role="rowgroup" class="list-space" style={{ blockSize: `${scroll.height}px` }}>
        {shown.map((at) => (
          <Row
            key={at}
            at={at}
            brief={rows.briefs[at - rows.first]}
            active={at === active}
            top={at * rowHeight - pixel + seenTop.current}
            onPress={() => {
              setActive(at);
              frame.current?.focus();
              onOpen(at);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function columnName(column: (typeof columns)[number]): string {
  if (column === 'time') return t('review.list.time');
  return column === 'found' ? t('review.list.found') : t(`review.facet.${column}`);
}

/** Pixels; the head stays above the rows. */
const headHeight = 36;

interface RowProps {
  readonly at: number;
  readonly brief: RowBrief | undefined;
  readonly active: boolean;
  readonly top: number;
  readonly onPress: () => void;
}

function Row({ at, brief, active, top, onPress }: RowProps) {
  return (
    <div
      role="row"
      id={`row-${at}`}
      class={active ? 'list-row active' : 'list-row'}
      aria-rowindex={at + 2}
      aria-selected={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
    >
      {columns.map((column) => (
        <span key={column} role="gridcell" class={`c-${column}`}>
          {brief && <Cell column={column} brief={brief} />}
        </span>
      ))}
    </div>
  );
}

function Cell({ column, brief }: { readonly column: (typeof columns)[number]; brief: RowBrief }) {
  const { at, kind, tool, site, action, rule, categories, outcome, channel, reason } = brief;
  switch (column) {
    case 'time':
      return <span class="figure">{timeText(at)}</span>;
    case 'kind':
      return <>{valueName('kind', kind)}</>;
    case 'tool': {
      const way = channel && <span class="soft"> · {valueName('channel', channel)}</span>;
      return (
        <>
          {tool ?? site}
          {way}
        </>
      );
    }
    case 'action':
      return action && <State {...actionLooks[action]} word={valueName('action', action)} />;
    case 'rule':
      return <>{rule ?? (reason && plainWords(reason))}</>;
    case 'found':
      return <>{categories.map((category) => valueName('category', category)).join(', ')}</>;
    case 'outcome':
      return <>{outcome && valueName('outcome', outcome)}</>;
  }
}
