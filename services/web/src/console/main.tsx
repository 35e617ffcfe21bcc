import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import '../ui/progress.css';
import '../ui/dialog.css';
import './console.css';
import './frame/frame.css';
import './pin/slip.css';
import './paper/paper.css';
import './draw/recovery-paper.css';
import { render } from 'preact';
import { ConsoleApp } from './console-app.tsx';

const root = document.getElementById('app');
if (root) render(<ConsoleApp />, root);
