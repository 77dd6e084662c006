import type { Finding } from '../detect/finding.ts';
import { type Action, strictness } from '../policy/action.ts';
import { perConversation } from './per-conversation.ts';
import { skeleton, squeeze } from './squeeze.ts';

/**
 * What the person answered, per conversation, in memory only: one question per thing, never twice.
 * It dies with the document.
 */
export interface Answers {
  /** Whether a finding that gets this action was already let through in this conversation. */
  covers(finding: Finding, action: Action, text: string): boolean;
  /** The person let these go: each with the action it had. */
  release(judged: readonly Answered[], text: string): void;
  /** The person had these replaced. */
  replace(findings: readonly Finding[], text: string): void;
  /** Whether the person had this very value replaced in this conversation. */
  replaced(finding: Finding, text: string): boolean;
  /** A text that could not be checked in full was let through. */
  releaseUnchecked(text: string): void;
  coversUnchecked(text: string): boolean;
}

interface Answered {
  readonly finding: Finding;
  readonly action: Action;
}

/** The most values one conversation remembers; the oldest go first. */
const capacity = 5000;

interface Memory {
  readonly released: Map<string, Action>;
  readonly replaced: Set<string>;
}

/** @param conversation names the conversation the person is in now; null before it has a name. */
export function createAnswers(conversation: () => string | null): Answers {
  const current = perConversation<Memory>(conversation, () => ({
    released: new Map(),
    replaced: new Set(),
  }));

  const passed = (memory: Memory, key: string, action: Action): boolean => {
    const released = memory.released.get(key);
    return released !== undefined && strictness(released) >= strictness(action);
  };

  return {
    covers(finding, action, text) {
      const memory = current();
      if (passed(memory, keyOf(finding, text), action)) return true;
      return (
        finding.members.length > 0 &&
        finding.members.every((member) => passed(memory, memberKey(finding, member), action))
      );
    },
    release(judged, text) {
      const { released } = current();
      for (const { finding, action } of judged) {
        for (const key of keysOf(finding, text)) remember(released, key, action);
      }
    },
    replace(findings, text) {
      const { replaced } = current();
      for (const finding of findings) {
        for (const key of keysOf(finding, text)) {
          if (replaced.size >= capacity) replaced.clear();
          replaced.add(key);
        }
      }
    },
    replaced(finding, text) {
      const { replaced } = current();
      if (replaced.has(keyOf(finding, text))) return true;
      return (
        finding.members.length > 0 &&
        finding.members.every((member) => replaced.has(memberKey(finding, member)))
      );
    },
    releaseUnchecked: (text) => remember(current().released, uncheckedKey(text), 'justify'),
    coversUnchecked: (text) => current().released.has(uncheckedKey(text)),
  };
}

function remember(released: Map<string, Action>, key: string, action: Action): void {
  // Only these let the raw value go; a `redact` or `block` is never answered with "send".
  if (action !== 'warn' && action !== 'justify') return;
  const known = released.get(key);
  if (known && strictness(known) >= strictness(action)) return;
  if (released.size >= capacity) {
    const oldest = released.keys().next();
    if (!oldest.done) released.delete(oldest.value);
  }
  released.set(key, action);
}

/** A group is remembered by itself and by its members, so that a part of it does not ask again. */
function keysOf(finding: Finding, text: string): string[] {
  return [keyOf(finding, text), ...finding.members.map((member) => memberKey(finding, member))];
}

function keyOf(finding: Finding, text: string): string {
  if (finding.scope === 'document' || finding.value === '') {
    return `${finding.detector}\0${skeleton(text)}`;
  }
  if (finding.category === 'source-code') return `${finding.detector}\0${skeleton(finding.value)}`;
  return `${finding.detector}\0${finding.value}`;
}

function memberKey(group: Finding, member: Finding): string {
  return `${group.detector}\0${member.detector}\0${member.value}`;
}

function uncheckedKey(text: string): string {
  return `\0${squeeze(text)}`;
}
