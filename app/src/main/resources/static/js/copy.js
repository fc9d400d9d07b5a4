// Copies the text of a field without leaving the page. Without it the text can be marked, or taken away as a file.
document.querySelectorAll('button[data-copy]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand('copy');
    }
    button.parentElement.querySelector('[role=status]').textContent = button.dataset.done;
  });
});
