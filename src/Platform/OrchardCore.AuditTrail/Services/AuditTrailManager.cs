using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Settings;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.AuditTrail.Services;

public sealed class AuditTrailManager : IAuditTrailManager
{
    private const int TrimmedAtOnce = 200;

    private readonly ISession _session;
    private readonly ISiteService _sites;
    private readonly AuditTrailOptions _options;
    private readonly IEnumerable<IAuditTrailEventHandler> _handlers;
    private readonly IAuditTrailIdGenerator _ids;
    private readonly ILookupNormalizer _normalizer;
    private readonly IHttpContextAccessor _http;
    private readonly ShellSettings _shell;
    private readonly IClock _clock;
    private readonly ILogger _logger;

    public AuditTrailManager(
        ISession session,
        ISiteService sites,
        IOptions<AuditTrailOptions> options,
        IEnumerable<IAuditTrailEventHandler> handlers,
        IAuditTrailIdGenerator ids,
        ILookupNormalizer normalizer,
        IHttpContextAccessor http,
        ShellSettings shell,
        IClock clock,
        ILogger<AuditTrailManager> logger)
    {
        _session = session;
        _sites = sites;
        _options = options.Value;
        _handlers = handlers;
        _ids = ids;
        _normalizer = normalizer;
        _http = http;
        _shell = shell;
        _clock = clock;
        _logger = logger;
    }

    public async Task RecordEventAsync<TEvent>(AuditTrailContext<TEvent> context) where TEvent : class, new()
    {
        // What set-up and migrations make is in their sources; the tables of the trail may not be there yet.
        if (!_shell.IsRunning() || ShellScope.GetFeature<IDataMigration>() is not null || !await IsEnabledAsync(context.Category, context.Name))
        {
            return;
        }

        var create = new AuditTrailCreateContext<TEvent>(context.Name, context.Category, context.CorrelationId, context.UserId, context.UserName, context.AuditTrailEventItem);
        await _handlers.InvokeAsync((handler, c) => handler.CreateAsync(c), create, _logger);
        var auditTrailEvent = new AuditTrailEvent
        {
            EventId = _ids.GenerateUniqueId(),
            Category = create.Category,
            Name = create.Name,
            CorrelationId = create.CorrelationId,
            UserId = create.UserId,
            UserName = create.UserName ?? "",
            NormalizedUserName = _normalizer.NormalizeName(create.UserName) ?? "",
            ClientIpAddress = create.ClientIpAddress ?? await AddressAsync(),
            CreatedUtc = create.CreatedUtc ?? _clock.UtcNow,
            Subject = (create.AuditTrailEventItem as IAuditTrailSubject)?.Subject,
        };
        auditTrailEvent.Put(create.AuditTrailEventItem);
        foreach (var handler in _handlers)
        {
            await handler.AlterAsync(create, auditTrailEvent);
        }

        await _session.SaveAsync(auditTrailEvent, AuditTrailEvent.Collection);
    }

    public Task<AuditTrailEvent?> GetEventAsync(string eventId)
        => _session.Query<AuditTrailEvent, AuditTrailEventIndex>(x => x.EventId == eventId, collection: AuditTrailEvent.Collection).FirstOrDefaultAsync();

    public async Task<int> TrimEventsAsync(TimeSpan retentionPeriod)
    {
        var before = _clock.UtcNow - retentionPeriod;
        var trimmed = 0;
        while (true)
        {
            var old = (await _session.Query<AuditTrailEvent, AuditTrailEventIndex>(x => x.CreatedUtc < before, collection: AuditTrailEvent.Collection)
                .OrderBy(x => x.CreatedUtc).Take(TrimmedAtOnce).ListAsync()).ToArray();
            foreach (var auditTrailEvent in old)
            {
                _session.Delete(auditTrailEvent, AuditTrailEvent.Collection);
            }

            trimmed += old.Length;
            if (old.Length < TrimmedAtOnce)
            {
                return trimmed;
            }

            await _session.SaveChangesAsync();
        }
    }

    public AuditTrailEventDescriptor DescribeEvent(AuditTrailEvent auditTrailEvent)
        => Find(auditTrailEvent.Category, auditTrailEvent.Name) ?? AuditTrailEventDescriptor.Default(auditTrailEvent);

    public IEnumerable<AuditTrailCategoryDescriptor> DescribeCategories() => _options.CategoryDescriptors.Values;

    public AuditTrailCategoryDescriptor DescribeCategory(string name) => _options.CategoryDescriptors.GetValueOrDefault(name) ?? AuditTrailCategoryDescriptor.Default(name);

    private AuditTrailEventDescriptor? Find(string category, string name) => DescribeCategory(category).Events.GetValueOrDefault(name);

    private async Task<bool> IsEnabledAsync(string category, string name)
    {
        if (Find(category, name) is not { } descriptor)
        {
            return false;
        }

        var settings = await _sites.GetSettingsAsync<AuditTrailSettings>();
        var chosen = settings.Categories.FirstOrDefault(x => x.Name == category)?.Events.FirstOrDefault(x => x.Name == name);
        return descriptor.IsMandatory || (chosen?.IsEnabled ?? descriptor.IsEnabledByDefault);
    }

    private async Task<string?> AddressAsync()
        => (await _sites.GetSettingsAsync<AuditTrailSettings>()).ClientIpAddressAllowed ? _http.HttpContext?.Connection.RemoteIpAddress?.ToString() : null;
}
