import { render } from 'preact';

const place = document.getElementById('root');
if (place) render(<h1>Hold the Bridge</h1>, place);
