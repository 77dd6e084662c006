import { useEffect, useState } from 'preact/hooks';
import type { DialogModel, Marks, ShownFinding } from '../../protocol/dialog.ts';
import type { Scene } from './scene.ts';

/** `keep`: goes as it is. `wrong`: found by mistake. */
export type Mark = 'keep' | 'wrong';

/** What the person says of single findings, until a new scene comes. */
export interface Marking {
  of(finding: ShownFinding): Mark | null;
  /** The same mark again takes it back. */
  set(finding: ShownFinding, mark: Mark): void;
  /** What the gate is told; undefined where nothing was marked. */
  readonly told: Marks | undefined;
}

export function useMarks(scene: Scene): Marking {
  const [marks, setMarks] = useState<ReadonlyMap<number, Mark>>(new Map());
  useEffect(() => setMarks(new Map()), [scene]);
  const withMark = (wanted: Mark): number[] =>
    [...marks].flatMap(([id, mark]) => (mark === wanted ? [id] : []));
  const wrong = withMark('wrong');
  return {
    of: ({ id }) => marks.get(id) ?? null,
    set({ id }, mark) {
      const next = new Map(marks);
      if (next.get(id) === mark) next.delete(id);
      else next.set(id, mark);
      setMarks(next);
    },
    // What was found by mistake may go, if it may go at all; the gate knows.
    told: marks.size === 0 ? undefined : { kept: [...withMark('keep'), ...wrong], wrong },
  };
}

/** What is still decided about once the marks are taken at their word. */
export function unkept(model: DialogModel, { of }: Marking): DialogModel {
  const findings = model.findings.filter((finding) => !finding.keep || of(finding) === null);
  if (findings.length === model.findings.length) return model;
  const choices = model.choices.filter((choice) => choice !== 'redact' || findings.length > 0);
  return { ...model, findings, choices };
}
