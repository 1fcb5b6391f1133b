import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { traineeThatIs } from './register-trainee.ts';

/** Takes away a forgotten PIN. Only a person at the terminal of this computer can, never a page. */
export function resetPin(app: App, { id }: Trainee): Trainee {
  app.stores.pins.remove(id);
  return traineeThatIs(app, id);
}
