import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/dialog.css';
import '../ui/progress.css';
import './desk.css';
import { render } from 'preact';
import { DeskApp } from './desk-app.tsx';

// Where a browser has no service workers, the desk works as long as the page is not reloaded.
navigator.serviceWorker?.register('/desk-worker.js', { scope: '/desk/' }).catch(() => {});

const root = document.getElementById('app');
if (root) render(<DeskApp />, root);
