import { readForReply, type ArrowReply } from './arrow-desk.ts';

const send = (reply: ArrowReply, transfer: Transferable[] = []): void =>
  self.postMessage(reply, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  const reply = readForReply(data);
  send(reply, reply.kind === 'done' ? [reply.stream.buffer] : []);
});
send({ kind: 'ready' });
