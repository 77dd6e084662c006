import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerCheck } from '../../protocol/answer.ts';
import type { Choice, DialogModel, FromDialog, Marks, ToDialog } from '../../protocol/dialog.ts';
import { Check } from './check.tsx';
import { webAddress } from './choices.ts';
import { Dialog } from './dialog.tsx';
import { Values } from './values.tsx';
import type { Lesson, OfferLesson } from './offer-lesson.ts';
import type { Scene } from './scene.ts';

type ValuesShown = Extract<ToDialog, { kind: 'values' }>;

interface FrameProps {
  readonly port: MessagePort;
  readonly offerLesson: OfferLesson;
  /** Opens the approved tool in a tab. */
  readonly openTool: (url: string) => Promise<unknown>;
  /** Somebody checked an answer, as this reminder asked. */
  readonly onChecked: (reminder: string) => Promise<unknown>;
}

/** Shows what the gate says and passes on what the person chooses; empty until the gate says something. */
export function Frame({ port, offerLesson, openTool, onChecked }: FrameProps) {
  const [scene, setScene] = useState<Scene | null>(null);
  const [values, setValues] = useState<ValuesShown | null>(null);
  const [check, setCheck] = useState<AnswerCheck | null>(null);
  const [lesson, setLesson] = useState<Lesson | null>(null);
  const answered = useRef(false);
  const say = (message: FromDialog) => port.postMessage(message);

  useEffect(() => {
    const hear = ({ data }: MessageEvent<ToDialog>) => {
      answered.current = false;
      if (data.kind === 'values') return setValues(data);
      if (data.kind === 'check') return setCheck(data.check);
      setLesson(null);
      if (data.kind === 'show') void offerLesson(data.model).then(setLesson);
      setScene(data.kind === 'over' ? over(data.reason) : data);
    };
    port.addEventListener('message', hear);
    port.start();
    say({ kind: 'ready' });
    return () => port.removeEventListener('message', hear);
  }, [port]);

  const choose = async (choice: Choice, reason: string | null, marks?: Marks) => {
    // One answer a scene: a double click is one choice.
    if (answered.current) return;
    answered.current = true;
    // First: the gate takes this frame away when it knows, and with it what the frame was opening.
    if (choice === 'alternative' && scene && 'model' in scene) await open(scene.model.alternative);
    say({ kind: 'choose', choice, reason, ...(marks && { marks }) });
  };
  const open = async (tool: DialogModel['alternative']) => {
    const url = tool && webAddress(tool.url);
    // Without a background the browser opens it, as it does any link.
    if (url) await openTool(url).catch(() => window.open(url, '_blank', 'noreferrer'));
  };
  const resize = (height: number) => say({ kind: 'size', height });
  if (values) {
    return (
      <Values
        {...values}
        copy={(text) => navigator.clipboard.writeText(text)}
        onClose={() => choose('cancel', null)}
        onSize={resize}
      />
    );
  }
  if (check) {
    return (
      <Check
        check={check}
        onChecked={onChecked}
        onClose={() => choose('cancel', null)}
        onSize={resize}
      />
    );
  }
  return scene && <Dialog scene={scene} lesson={lesson} onChoose={choose} onSize={resize} />;
}

/** Settled elsewhere: nothing to say, so nothing to see. */
function over(reason: Extract<ToDialog, { kind: 'over' }>['reason']): Scene | null {
  return reason === 'settled' ? null : { kind: 'over', reason };
}
