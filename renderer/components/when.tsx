type WhenProps = {
  readonly at: string;
  /** Whether the day says enough. */
  readonly dateOnly?: boolean;
};

/** A moment, as this computer's language writes it, in this computer's time. */
export function When({ at, dateOnly = false }: WhenProps) {
  const style = dateOnly
    ? ({ dateStyle: 'medium' } as const)
    : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  const shown = new Intl.DateTimeFormat(undefined, style).format(new Date(at));
  return <time dateTime={at}>{shown}</time>;
}
