import { failed } from './failed.ts';
import type { ExportOrder, ExportReply, ExportRequest } from './protocol.ts';
import { writing } from './write.ts';

/** Between two words about how far it is. */
const REPORT_MS = 100;

/** Takes the page's requests and answers them: what the export worker does, apart from being a worker. */
export function exportDesk(send: (reply: ExportReply) => void): (request: ExportRequest) => void {
  const orders = new Map<number, { order: ExportOrder; batches: Uint8Array[] }>();

  function write(id: number, order: ExportOrder, batches: readonly Uint8Array[]): void {
    let told = performance.now();
    let rows = 0;
    const steps = writing(order, batches, (read) => (rows = read));
    for (;;) {
      const step = steps.next();
      if (step.done) return send({ kind: 'done', id, file: step.value });
      if (performance.now() - told < REPORT_MS) continue;
      send({ kind: 'progress', id, rows });
      told = performance.now();
    }
  }

  return (request) => {
    const { id } = request;
    if (request.kind === 'begin') {
      orders.set(id, { order: request.order, batches: [] });
      return;
    }
    const open = orders.get(id);
    if (!open) return;
    if (request.kind === 'batch') {
      open.batches.push(request.batch);
      return;
    }
    orders.delete(id);
    try {
      write(id, open.order, open.batches);
    } catch (thrown) {
      send(failed(id, thrown));
    }
  };
}
