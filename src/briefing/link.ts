import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Briefing } from '../state/briefing/briefing.ts';
import { BriefingError, quoted } from '../state/briefing/problem.ts';
import type { KnowsFigure } from '../state/briefing/read.ts';
import { briefingFile, MOST_BYTES, openBriefing } from './file.ts';

/** How long it may be in an address; `Selection.briefing` takes as much. */
export const MOST_LINK = 20_000;
/** Of the packing; what is packed has a version of its own. */
const PREFIX = '1.';
/** How much of it is unpacked before its size is looked at again: it grows a thousandfold at most. */
const STEP = 512;

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text)) throw new BriefingError('format', '', 'base64url', quoted(text));
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    throw new BriefingError('cut', '', 'base64url', quoted(text.slice(-20)));
  }
}

/** No more than a file may have, whatever it was made to grow to. */
function inflated(packed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    chunks.push(chunk);
    ended ||= final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new BriefingError('cut', '', 'deflate', `${packed.length} B`);
    }
    if (size > MOST_BYTES)
      throw new BriefingError('size', '', `≤ ${MOST_BYTES}`, `> ${MOST_BYTES}`);
  }
  if (!ended) throw new BriefingError('cut', '', 'deflate', `${packed.length} B`);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A briefing for an address; null where it is too long for one. */
export function packed(briefing: Briefing): string | null {
  const bytes = deflateSync(strToU8(briefingFile(briefing, true)), { level: 9 });
  const text = PREFIX + base64url(bytes);
  return text.length <= MOST_LINK ? text : null;
}

/**
 * The briefing that an address brought.
 * @throws BriefingError where it is not one, was cut or changed, or has anything in it that is not known.
 */
export function unpacked(text: string, knows: KnowsFigure): Briefing {
  if (!text.startsWith(PREFIX)) {
    const later = /^\d+\./.exec(text)?.[0];
    throw later === undefined
      ? new BriefingError('format', '', quoted(PREFIX), quoted(text))
      : new BriefingError('version', '', quoted(PREFIX), quoted(later));
  }
  return openBriefing(strFromU8(inflated(fromBase64url(text.slice(PREFIX.length)))), knows);
}
