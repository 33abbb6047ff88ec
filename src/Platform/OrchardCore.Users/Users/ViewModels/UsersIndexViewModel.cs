using OrchardCore.DisplayManagement;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.ViewModels;

/// <summary>A page of the list of accounts.</summary>
public class UsersIndexViewModel
{
    public UserIndexOptions Options { get; set; } = new();

    public IReadOnlyList<UserEntry> Users { get; set; } = [];

    public IReadOnlyList<string> Roles { get; set; } = [];

    public int Total { get; set; }

    public bool CanCreate { get; set; }

    public IShape Pager { get; set; } = null!;
}

public class UserEntry
{
    public User User { get; set; } = null!;

    public bool IsLocked { get; set; }

    public bool CanEdit { get; set; }

    public DateTime? LastSignInUtc { get; set; }
}

/// <summary>The sign-ins of an account.</summary>
public class SignInsViewModel
{
    public User User { get; set; } = null!;

    public bool IsOwn { get; set; }

    public IReadOnlyList<SignIns.SignIn> Entries { get; set; } = [];

    public int Total { get; set; }

    public IShape Pager { get; set; } = null!;
}

/// <summary>The editor of an account.</summary>
public class UserEditorViewModel
{
    public User User { get; set; } = null!;

    public IShape Shape { get; set; } = null!;

    public bool IsOwn { get; set; }
}
