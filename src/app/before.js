// Runs before anything is drawn: what was drawn when the site was built is the page as it opens, in the system's colours.
{
  const { dataset } = document.documentElement;
  if (!/^(?:#\/?)?$/.test(location.hash)) dataset.elsewhere = 'true';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  } catch {
    // Storage may be forbidden.
  }
  // A page whose scripts do not come says so, instead of looking like one whose controls do nothing.
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) dataset.failed = 'true';
    },
    true,
  );
}
