import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import '@fontsource-variable/literata/standard.css';
import '@fontsource-variable/literata/standard-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startBridge } from './bridge.ts';
import { EntryRefused } from './components/entry-refused.tsx';
import { loadMessages } from './messages/messages.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');
const [entered] = await Promise.all([startBridge(), loadMessages()]);
createRoot(root).render(
  <StrictMode>{entered.ok ? <App /> : <EntryRefused why={entered.problem.kind} />}</StrictMode>,
);
