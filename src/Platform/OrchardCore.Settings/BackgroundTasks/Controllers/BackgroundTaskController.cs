using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.BackgroundTasks.ViewModels;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace OrchardCore.BackgroundTasks.Controllers;

/// <summary>The background tasks of the site: /Admin/BackgroundTasks.</summary>
[Area("OrchardCore.BackgroundTasks")]
[Feature("OrchardCore.BackgroundTasks")]
public sealed class BackgroundTaskController : Controller
{
    // Longer ones go on, and the list tells how they ended.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly IEnumerable<IBackgroundTask> _tasks;
    private readonly BackgroundTaskManager _manager;
    private readonly IBackgroundTaskRunner _runner;
    private readonly ILocalClock _localClock;
    private readonly IClock _clock;
    private readonly ScheduleTexts _schedules;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public BackgroundTaskController(
        IEnumerable<IBackgroundTask> tasks,
        BackgroundTaskManager manager,
        IBackgroundTaskRunner runner,
        ILocalClock localClock,
        IClock clock,
        ScheduleTexts schedules,
        IHostApplicationLifetime lifetime,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IStringLocalizer<BackgroundTaskController> stringLocalizer,
        IHtmlLocalizer<BackgroundTaskController> htmlLocalizer)
    {
        _tasks = tasks;
        _manager = manager;
        _runner = runner;
        _localClock = localClock;
        _clock = clock;
        _schedules = schedules;
        _lifetime = lifetime;
        _authorizationService = authorizationService;
        _notifier = notifier;
        S = stringLocalizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("BackgroundTasks", "BackgroundTasks")]
    public async Task<IActionResult> Index()
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById((await _localClock.GetLocalTimeZoneAsync()).TimeZoneId);
        var stored = (await _manager.GetDocumentAsync()).Settings;
        var entries = _tasks.Select(task => Describe(stored.GetValueOrDefault(task.GetTaskName()) ?? task.GetDefaultSettings(), task, zone));
        return View(new BackgroundTaskIndexViewModel { Tasks = [.. entries.OrderBy(entry => entry.Title, StringComparer.CurrentCulture)] });
    }

    [HttpGet]
    [Admin("BackgroundTasks/Edit/{name}", "BackgroundTasksEdit")]
    public async Task<IActionResult> Edit(string name)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (_tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        var settings = await GetAsync(task);
        return View(Describe(task, new BackgroundTaskViewModel
        {
            Schedule = settings.Schedule,
            Enable = settings.Enable,
            LockTimeout = settings.LockTimeout,
            LockExpiration = settings.LockExpiration,
        }));
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [ValidateAntiForgeryToken]
    [Admin("BackgroundTasks/Edit/{name}", "BackgroundTasksEdit")]
    public async Task<IActionResult> EditPost(string name, BackgroundTaskViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (_tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        model.Schedule = model.Schedule?.Trim();
        if (!ScheduleTexts.IsValid(model.Schedule))
        {
            ModelState.AddModelError(nameof(model.Schedule), S["This is no schedule: it has five parts, such as 30 3 * * * for daily at 3:30."]);
        }

        if (!ModelState.IsValid)
        {
            return View(Describe(task, model));
        }

        var settings = task.GetDefaultSettings();
        settings.Schedule = model.Schedule!;
        settings.Enable = model.Enable;
        settings.LockTimeout = model.LockTimeout;
        settings.LockExpiration = model.LockExpiration;
        await _manager.UpdateAsync(settings.Name, settings);
        await _notifier.SuccessAsync(H["The task is saved."]);
        return RedirectToRoute("BackgroundTasks");
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("BackgroundTasks/Enable/{name}", "BackgroundTasksEnable")]
    public Task<IActionResult> Enable(string name) => SwitchAsync(name, enable: true, H["The task is enabled."]);

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("BackgroundTasks/Disable/{name}", "BackgroundTasksDisable")]
    public Task<IActionResult> Disable(string name) => SwitchAsync(name, enable: false, H["The task is disabled."]);

    /// <summary>The task follows its own settings again.</summary>
    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("BackgroundTasks/Reset/{name}", "BackgroundTasksReset")]
    public async Task<IActionResult> Reset(string name)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (_tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        await _manager.RemoveAsync(task.GetTaskName());
        await _notifier.SuccessAsync(H["The task has its original settings again."]);
        return RedirectToRoute("BackgroundTasks");
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("BackgroundTasks/Run/{name}", "BackgroundTasksRun")]
    public async Task<IActionResult> Run(string name)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (_tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        if (_runner.IsRunning(task.GetTaskName()))
        {
            await _notifier.WarningAsync(H["The task is running already."]);
            return RedirectToRoute("BackgroundTasks");
        }

        var run = Start(await GetAsync(task));
        if (await Task.WhenAny(run, Task.Delay(_patience)) != run)
        {
            await _notifier.InformationAsync(H["The task is running."]);
        }
        else if ((await run).Error is { } error)
        {
            await _notifier.ErrorAsync(H["The task has failed: {0}", error]);
        }
        else
        {
            await _notifier.SuccessAsync(H["The task has run."]);
        }

        return RedirectToRoute("BackgroundTasks");
    }

    // Apart from this request: it may end before the task does.
    private Task<BackgroundTaskRun> Start(BackgroundTaskSettings settings)
    {
        using var flow = ExecutionContext.SuppressFlow();
        return Task.Run(() => _runner.RunAsync(settings, _lifetime.ApplicationStopping));
    }

    private async Task<IActionResult> SwitchAsync(string name, bool enable, LocalizedHtmlString done)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (_tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        var settings = (await _manager.LoadDocumentAsync()).Settings.GetValueOrDefault(task.GetTaskName()) ?? task.GetDefaultSettings();
        settings.Enable = enable;
        await _manager.UpdateAsync(task.GetTaskName(), settings);
        await _notifier.SuccessAsync(done);
        return RedirectToRoute("BackgroundTasks");
    }

    private async Task<BackgroundTaskSettings> GetAsync(IBackgroundTask task)
        => (await _manager.GetDocumentAsync()).Settings.GetValueOrDefault(task.GetTaskName()) ?? task.GetDefaultSettings();

    private BackgroundTaskEntry Describe(BackgroundTaskSettings settings, IBackgroundTask task, TimeZoneInfo zone)
    {
        var own = task.GetDefaultSettings();
        var lastRun = _runner.GetLastRun(own.Name);
        var next = settings.Enable ? ScheduleTexts.Next(settings.Schedule, _clock.UtcNow, zone) : null;
        return new BackgroundTaskEntry
        {
            Settings = settings,
            Title = S[own.Title!],
            Description = own.Description.Length == 0 ? string.Empty : S[own.Description],
            Schedule = _schedules.Describe(settings.Schedule),
            IsRunning = _runner.IsRunning(own.Name),
            LastRun = lastRun,
            LastRunLocal = lastRun is null ? null : TimeZoneInfo.ConvertTime(new DateTimeOffset(lastRun.StartedUtc, TimeSpan.Zero), zone),
            NextRunLocal = next is null ? null : TimeZoneInfo.ConvertTime(new DateTimeOffset(next.Value, TimeSpan.Zero), zone),
        };
    }

    private BackgroundTaskViewModel Describe(IBackgroundTask task, BackgroundTaskViewModel model)
    {
        var own = task.GetDefaultSettings();
        model.Name = own.Name;
        model.Title = S[own.Title!];
        model.Description = own.Description.Length == 0 ? string.Empty : S[own.Description];
        model.DefaultSchedule = own.Schedule;
        return model;
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageBackgroundTasks);
}
