// Warns before a session ends and keeps what was typed if it ended all the same.
const dialog = document.getElementById('sitzung');
const DRAFT = 'lichtweg.entwurf';
const RESTORE = 'lichtweg.wiederherstellen';
const ACTIVITY = 'lichtweg.aktivitaet';
const WARNING_SECONDS = 120;
const skipped = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset']);

const fields = (form) => [...form.elements].filter((e) => e.name && !skipped.has(e.type));

function remember(form) {
  if (form.method !== 'post' || 'noDraft' in form.dataset) return;
  const values = fields(form).map((e) => [e.name, e.type === 'checkbox' || e.type === 'radio' ? [e.value, e.checked] : e.value]);
  sessionStorage.setItem(DRAFT, JSON.stringify({ page: location.pathname, action: form.getAttribute('action'), values }));
}

function restore() {
  const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null');
  if (location.pathname.endsWith('/anmelden')) {
    if (draft && new URLSearchParams(location.search).has('abgelaufen')) sessionStorage.setItem(RESTORE, '1');
    return;
  }
  const wanted = sessionStorage.getItem(RESTORE) && draft?.page === location.pathname;
  if (wanted) fill(draft);
  if (!sessionStorage.getItem(RESTORE) || wanted) sessionStorage.removeItem(DRAFT);
  if (wanted) sessionStorage.removeItem(RESTORE);
}

function fill(draft) {
  const form = [...document.forms].find((f) => f.method === 'post' && f.getAttribute('action') === draft.action);
  if (!form) return;
  const left = fields(form);
  for (const [name, value] of draft.values) {
    const at = left.findIndex((e) => e.name === name);
    const field = at < 0 ? null : left.splice(at, 1)[0];
    if (!field) continue;
    if (Array.isArray(value)) field.checked = value[1];
    else field.value = value;
  }
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.className = 'restored';
  note.textContent = dialog?.dataset.restored ?? '';
  form.prepend(note);
}

function watch(seconds) {
  const touch = () => localStorage.setItem(ACTIVITY, String(Date.now()));
  const left = () => Math.round(seconds - (Date.now() - Number(localStorage.getItem(ACTIVITY))) / 1000);
  const stay = async () => {
    const answer = await fetch(dialog.dataset.url, {
      method: 'POST',
      headers: { [dialog.dataset.csrfHeader]: dialog.dataset.csrf, Accept: 'application/json' },
      redirect: 'error',
    }).catch(() => null);
    if (answer?.ok) touch();
    dialog.close();
  };
  touch();
  document.addEventListener('htmx:afterRequest', touch);
  dialog.querySelector('button').addEventListener('click', stay);
  setInterval(() => {
    const rest = left();
    if (rest > WARNING_SECONDS) {
      if (dialog.open) dialog.close();
      return;
    }
    if (!dialog.open && rest > 0) dialog.showModal();
    dialog.querySelector('.session-warning__rest').textContent = rest > 0 ? `${Math.ceil(rest / 60)} min` : '';
  }, 5000);
}

document.addEventListener('submit', (event) => remember(event.target), true);
document.addEventListener('input', (event) => event.target.form && remember(event.target.form));
restore();
if (dialog?.dataset.seconds > 0) watch(Number(dialog.dataset.seconds));
