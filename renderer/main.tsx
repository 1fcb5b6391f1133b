import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/literata/standard.css';
import '@fontsource-variable/literata/standard-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startBridge } from './bridge.ts';
import { loadMessages } from './messages/messages.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');
await Promise.all([loadMessages(), startBridge()]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
