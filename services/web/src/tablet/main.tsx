import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import '../ui/progress.css';
import './tablet.css';
import './note/note.css';
import './practice/practice.css';
import './floor/floor.css';
import './device/device.css';
import './check/check.css';
import { render } from 'preact';
import { keepShell } from './shell.ts';
import { TabletApp } from './tablet-app.tsx';
import { TokenApp } from './token-app.tsx';

keepShell();

const isByToken = new URLSearchParams(location.search).get('by') === 'token';

const root = document.getElementById('app');
if (root) render(isByToken ? <TokenApp /> : <TabletApp />, root);
