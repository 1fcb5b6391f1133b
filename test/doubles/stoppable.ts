/** An event that whoever hears it can stop. */
export type Stoppable = { readonly preventDefault: () => void; readonly defaultPrevented: boolean };

export function stoppable(): Stoppable {
  let stopped = false;
  return {
    preventDefault: () => {
      stopped = true;
    },
    get defaultPrevented() {
      return stopped;
    },
  };
}
