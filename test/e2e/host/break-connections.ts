import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const sockets = new Set<Socket>();

subscribe('net.server.socket', (message) => {
  const { socket } = message as { readonly socket: Socket }; // as Node documents this channel
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});

/** Cuts every connection to a port of this process without a word, as a computer that falls asleep does. */
export function breakConnections(port: number): void {
  for (const socket of sockets) if (socket.localPort === port) socket.destroy();
}
