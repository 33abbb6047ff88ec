// The editor of an event: an all-day event asks for days only, and the end cannot be chosen before the start.
(() => {
  const field = name => document.getElementById(`EventPart_${name}`);
  const allDay = field('AllDay_Value');
  const start = field('Start_LocalDateTime');
  const end = field('End_LocalDateTime');
  if (!allDay || !start || !end) {
    return;
  }

  const times = { [start.id]: '09:00', [end.id]: '17:00' };

  const show = input => {
    const { value } = input;
    if (allDay.checked) {
      times[input.id] = value.slice(11) || times[input.id];
      input.type = 'date';
      input.value = value.slice(0, 10);
    } else {
      input.type = 'datetime-local';
      input.value = value.length === 10 ? `${value}T${times[input.id]}` : value;
    }
  };

  const limit = () => { end.min = start.value; };

  const apply = () => {
    show(start);
    show(end);
    limit();
  };

  allDay.addEventListener('change', apply);
  start.addEventListener('change', limit);
  if (allDay.checked) {
    apply();
  } else {
    limit();
  }
})();
