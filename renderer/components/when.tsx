/** A moment, as this computer's language writes it, in this computer's time. */
export function When({ at }: { readonly at: string }) {
  const shown = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
  return <time dateTime={at}>{shown}</time>;
}
