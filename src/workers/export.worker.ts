import { exportDesk } from './export-desk.ts';
import type { ExportReply, ExportRequest } from './protocol.ts';

const send = (reply: ExportReply): void => self.postMessage(reply);
const desk = exportDesk(send);

self.addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => desk(data));
send({ kind: 'ready' });
