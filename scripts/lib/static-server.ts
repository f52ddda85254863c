import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** What is worth compressing; Parquet is compressed inside. */
const COMPRESSED = /\.(?:html|js|css|svg|json|wasm|arrow)$/;
/** Names that change with what is in them. */
const HASHED = /-[\w-]{8,10}\.\w+$|\/answers\/[0-9a-f]{10}\.arrow$/;
const YEAR_S = 31_536_000;

export interface StaticServer {
  /** The address of the folder, with a slash at the end. */
  url: string;
  /** Bytes of all bodies that it sent, as they were sent. */
  sent: () => number;
  close: () => Promise<void>;
}

export interface ServerOptions {
  /** Where the folder begins, with slashes at both ends. */
  path?: string;
  /** 0 for any that is free. */
  port?: number;
  /** Compresses and says what may be kept, as the README advises; else as the plainest web server would. */
  hosted?: boolean;
}

/** Compressed once, and kept for as long as the server runs. */
function compressor(): (file: string, bytes: Buffer) => Buffer {
  const known = new Map<string, Buffer>();
  return (file, bytes) => {
    const made = known.get(file) ?? gzipSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION });
    known.set(file, made);
    return made;
  };
}

/**
 * Serves the files of `folder` on this machine and nothing else: no listings, no fallbacks.
 * @throws Error when the port is taken.
 */
export async function serveFolder(
  folder: string,
  { path = '/', port = 0, hosted = false }: ServerOptions = {},
): Promise<StaticServer> {
  const compress = compressor();
  let sent = 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(path) ? normalize(pathname.slice(path.length)) : '..';
    const file = join(folder, inside === '.' || inside === '' ? 'index.html' : inside);
    if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    let bytes: Buffer = readFileSync(file);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (hosted) {
      const cache = HASHED.test(file) ? `max-age=${YEAR_S}, immutable` : 'no-cache';
      response.setHeader('Cache-Control', cache);
      if (COMPRESSED.test(file) && request.headers['accept-encoding']?.includes('gzip')) {
        bytes = compress(file, bytes);
        response.setHeader('Content-Encoding', 'gzip');
      }
    }
    response.setHeader('Content-Length', bytes.length);
    const body = request.method === 'HEAD' ? Buffer.alloc(0) : bytes;
    sent += body.length;
    response.end(body);
  }

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${path}`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
