// Keys can scroll code that is too wide, and pass over code that is not. Code changes its size when it is first laid out, and when it begins or ceases to fit.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const block = target.parentElement;
    if (!block) continue;
    if (block.scrollWidth > block.clientWidth)
      block.setAttribute('tabindex', '0');
    else block.removeAttribute('tabindex');
  }
});

for (const code of document.querySelectorAll(
  '.expressive-code pre:not(.wrap) > code',
))
  sizes.observe(code);
