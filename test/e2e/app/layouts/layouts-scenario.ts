import type { Scenario } from '../../../../scenarios/format/scenario-document.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../../builders/fake-scenario.ts';

const face = { skin: 'd08b5b', hair: '2c1b18', clothing: '6b7f8f' } as const;

/** Three people and a child in one room, a face that changes, a face that is not drawn, a call, and a message. */
export const layoutsScenario: Scenario = fakeScenario({
  id: 'layouts',
  title: 'Every layout once',
  people: {
    maya: { name: 'Maya', role: 'victim', about: '34, teacher', portrait: { head: 'bun', ...face } },
    ruth: {
      name: 'Ruth',
      role: 'friend',
      about: '61, from next door',
      portrait: { head: 'grayBun', ...face },
    },
    sam: { name: 'Sam', role: 'bystander', about: '40, the landlord' },
    eli: { name: 'Eli', role: 'child', about: '6, her son', portrait: { head: 'short1', ...face } },
  },
  states: {
    plan: fakePhase(
      {
        room: fakeNode(
          { 'ask-ruth': 'calmer', press: 'calmer' },
          {
            meta: {
              notice: 'She looks at Ruth before she answers.',
              lines: [{ by: 'maya', text: 'Ruth can stay.', mood: 'guarded' }],
            },
            choices: { 'ask-ruth': { to: 'ruth', say: 'Thank you for coming over.' } },
          },
        ),
        calmer: fakeNode(
          { call: '#layouts.account', wait: '#layouts.account' },
          {
            meta: {
              lines: [
                { by: 'eli', text: 'Mom?' },
                { by: 'maya', text: 'It is all right.', mood: 'warm' },
              ],
            },
          },
        ),
      },
      { meta: { phase: 'plan', channel: 'in-person', present: ['maya', 'ruth', 'sam', 'eli'] } },
    ),
    account: fakePhase(
      {
        phone: fakeNode(
          { later: '#layouts.done', now: '#layouts.done' },
          {
            meta: {
              notice: 'A car door. Then nothing.',
              lines: [{ by: 'maya', text: 'I am in the car now.' }],
            },
          },
        ),
      },
      { meta: { phase: 'account', channel: 'phone', present: [{ who: 'maya', how: 'heard' }] } },
    ),
    done: fakeEnding(),
  },
});
