import { filesDesk } from './files-desk.ts';
import type { FilesReply, FilesRequest } from './files-protocol.ts';

const desk = filesDesk((reply: FilesReply) => self.postMessage(reply));

self.addEventListener('message', ({ data }: MessageEvent<FilesRequest>) => desk(data));
