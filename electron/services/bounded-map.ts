/** A map that forgets what was used longest ago once it holds more than it may. */
export type BoundedMap<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly clear: () => void;
};

export function boundedMap<Value>(most: number): BoundedMap<Value> {
  const values = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    values.delete(key);
    values.set(key, value);
    const oldest = values.keys().next();
    if (values.size > most && oldest.done !== true) values.delete(oldest.value);
  };
  return {
    get: (key) => {
      const value = values.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    clear: () => values.clear(),
  };
}
