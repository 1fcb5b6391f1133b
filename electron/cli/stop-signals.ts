const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls back at the first signal to stop. A second one ends the process at once, as it would any other, in case the
 * orderly way hangs.
 */
export function stopSignals(stop: () => void): { readonly forget: () => void } {
  const forget = () => {
    for (const signal of signals) process.off(signal, heard);
  };
  function heard(): void {
    forget();
    stop();
  }
  for (const signal of signals) process.on(signal, heard);
  return { forget };
}
