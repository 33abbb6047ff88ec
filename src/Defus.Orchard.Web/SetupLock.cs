namespace Defus.Orchard.Web;

/// <summary>A lock file in App_Data that lets only one process at a time look for, or set up, the site.</summary>
public static class SetupLock
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(50);

    public static async Task<IDisposable> AcquireAsync(string appData, CancellationToken cancellationToken)
    {
        CreatePrivateDirectory(appData);
        var path = Path.Combine(appData, "setup.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(_interval, cancellationToken);
            }
        }
    }

    // Database and keys lie here: nobody but the owner of the process has a business with them.
    private static void CreatePrivateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
