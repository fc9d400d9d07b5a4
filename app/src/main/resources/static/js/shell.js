// Keyboard and menus of the shell. Without it every page still works.
const search = () => [...document.querySelectorAll('[data-find]')].find(input => input.offsetParent !== null);

function closeMenus(except) {
  document.querySelectorAll('details.pick[open]').forEach(menu => {
    if (menu !== except) menu.open = false;
  });
}

function moveInHits(event) {
  const box = event.target.closest('.find');
  const links = box ? [...box.querySelectorAll('.hits a')] : [];
  if (links.length === 0) return;
  event.preventDefault();
  const at = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
  (at < 0 ? box.querySelector('input') : links[Math.min(at, links.length - 1)]).focus();
}

function escape() {
  const open = document.querySelector('details.pick[open]');
  closeMenus();
  open?.querySelector('summary').focus();
  document.querySelectorAll('.find__hits').forEach(box => box.replaceChildren());
}

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    const input = search();
    if (input) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  } else if (event.key === 'Escape') {
    escape();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    moveInHits(event);
  }
});

document.addEventListener('click', event => {
  closeMenus(event.target.closest('details.pick'));
  if (!event.target.closest('.find')) document.querySelectorAll('.find__hits').forEach(box => box.replaceChildren());
});
