// The smallest page that uses the real bridge, and a way for tests to see what the bridge answers.

import { call, quit, saveFile, startBridge, watchHost } from '../../../../renderer/bridge.ts';
import type { HostState } from '../../../../electron/contract/bridge.ts';
import { attack } from './attacks.ts';

const states: HostState[] = [];
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
  violations.push(effectiveDirective),
);

const started = await startBridge();
watchHost((state) => states.push(state));

const testPage = { started, states, violations, call, quit, saveFile, attack };
export type TestPage = typeof testPage;

Object.assign(globalThis, { testPage });
