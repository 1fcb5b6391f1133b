/** Fetches a file; says after each piece how many bytes have come so far, and stops when it is told to. */
export type Download = (options: {
  readonly signal: AbortSignal;
  readonly onBytes: (bytesSoFar: number) => void;
}) => Promise<void>;

export type Fetched = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** How long nothing may come before it is given up (ms). */
const patience = 10_000;

/**
 * Lets a download run for as long as bytes keep coming, however slowly, and gives it up when none has come for ten
 * seconds, the time before the first included. A network that is not there is a reason, not an error.
 */
export async function fetchWithPatience(download: Download): Promise<Fetched> {
  const stop = new AbortController();
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<Fetched>();
  let most = 0;
  let timer = setTimeout(lose, patience);
  function lose(): void {
    giveUp({ ok: false, why: most === 0 ? 'no answer in ten seconds' : 'nothing more came for ten seconds' });
    stop.abort();
  }
  const finished = download({
    signal: stop.signal,
    onBytes: (bytesSoFar) => {
      if (bytesSoFar <= most) return;
      most = bytesSoFar;
      clearTimeout(timer);
      timer = setTimeout(lose, patience);
    },
  }).then(
    (): Fetched => ({ ok: true }),
    (error: unknown): Fetched => ({ ok: false, why: reasonIn(error) }),
  );
  try {
    return await Promise.race([finished, givenUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** A failed fetch says nothing by itself; what it was caused by does. */
function reasonIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return 'no way to its server';
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return 'its server refused the connection';
    default:
      return cause.message === ''
        ? (code ?? error.message)
        : (cause.message.split('\n')[0]?.trim() ?? cause.message);
  }
}
