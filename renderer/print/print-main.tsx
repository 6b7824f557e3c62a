import { createRoot } from 'react-dom/client';
import { PrintPage } from './print-page.tsx';

const root = document.getElementById('root');
const jobId = new URLSearchParams(location.search).get('job');
if (root === null || jobId === null) throw new Error('a print page needs #root and ?job');
createRoot(root).render(<PrintPage jobId={jobId} />);
