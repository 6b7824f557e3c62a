/*
 * Preloaded into a process to watch and to disturb what it does to the files under one folder: SQLite's own calls as
 * well as Node's. Harnesses 1, 2 and 3 of quality.md; disk-library.ts compiles it and says how to speak with it.
 *
 *   KEYSTEAD_DISK_FOLDER  the folder, absolute and without symbolic links
 *   KEYSTEAD_DISK_LOG     file for a log of every change, if one is wanted
 *
 * A readlink of /keystead-disk/<command> is an order and answers "<changes> <failures>", counted since the last order:
 *   count             no fault
 *   kill/<n>          SIGKILL in place of the n-th change
 *   fail/<errno>/<n>  the n-th change fails, after half of its bytes if it is a write
 *   full/<errno>/<n>  it and every later one that needs room
 *
 * Calls go straight to the kernel, under one lock, so that the log has the order in which things happened.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum fault { none, deadly, once, lasting };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_fd = -1;
static long changes, failures, fault_at;
static int fault_errno;
static enum fault fault = none;

__attribute__((constructor)) static void start(void) {
  folder = getenv("KEYSTEAD_DISK_FOLDER");
  if (folder != NULL) folder_length = strlen(folder);
  const char *log = getenv("KEYSTEAD_DISK_LOG");
  if (log != NULL)
    log_fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The path below the folder, without its slash; NULL for every other place. */
static const char *watched(const char *path) {
  if (folder == NULL || strncmp(path, folder, folder_length) != 0 || path[folder_length] != '/') return NULL;
  return path + folder_length + 1;
}

static const char *watched_fd(int fd, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  return watched(path);
}

static const char *watched_at(int dir, const char *name, char path[PATH_MAX]) {
  if (name[0] == '/' || dir == AT_FDCWD) {
    snprintf(path, PATH_MAX, "%s", name);
    return watched(path);
  }
  char link[64], base[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, base, PATH_MAX - 1);
  if (length < 0) return NULL;
  base[length] = 0;
  if (snprintf(path, PATH_MAX, "%s/%s", base, name) >= PATH_MAX) return NULL;
  return watched(path);
}

static void put(const void *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = syscall(SYS_write, log_fd, bytes, length);
    if (written < 0) abort();
    bytes = (const char *)bytes + written;
    length -= written;
  }
}

#define LOG(...)                                                  \
  do {                                                            \
    if (log_fd >= 0) {                                            \
      char line[3 * PATH_MAX];                                    \
      put(line, snprintf(line, sizeof line, __VA_ARGS__));        \
    }                                                             \
  } while (0)

static unsigned long inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static unsigned long inode_at(const char *path) {
  struct stat found;
  return lstat(path, &found) == 0 ? found.st_ino : 0;
}

/* Counts a change to a watched file; true when it has to fail. */
static int refused(int needs_room) {
  changes += 1;
  if (fault == none || changes < fault_at || (changes > fault_at && fault != lasting)) return 0;
  if (fault == deadly) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (fault == lasting && !needs_room) return 0;
  failures += 1;
  return 1;
}

static long order(const char *command, char *answer, size_t size) {
  char text[64];
  int length = snprintf(text, sizeof text, "%ld %ld", changes, failures);
  fault = none;
  changes = failures = fault_at = 0;
  if (sscanf(command, "kill/%ld", &fault_at) == 1) fault = deadly;
  else if (sscanf(command, "fail/%d/%ld", &fault_errno, &fault_at) == 2) fault = once;
  else if (sscanf(command, "full/%d/%ld", &fault_errno, &fault_at) == 2) fault = lasting;
  memcpy(answer, text, (size_t)length < size ? (size_t)length : size);
  return length;
}

#define ENTER pthread_mutex_lock(&lock)
#define LEAVE(value)                    \
  do {                                  \
    long left = (value);                \
    int kept = errno;                   \
    pthread_mutex_unlock(&lock);        \
    errno = kept;                       \
    return left;                        \
  } while (0)
#define REFUSE LEAVE((errno = fault_errno, -1))

ssize_t readlink(const char *path, char *buffer, size_t size) {
  static const char prefix[] = "/keystead-disk/";
  if (strncmp(path, prefix, sizeof prefix - 1) != 0)
    return syscall(SYS_readlinkat, AT_FDCWD, path, buffer, size);
  ENTER;
  LEAVE(order(path + sizeof prefix - 1, buffer, size));
}

static int open_at(int dir, const char *name, int flags, mode_t mode) {
  char path[PATH_MAX];
  const char *below = watched_at(dir, name, path);
  if (below == NULL || (flags & (O_CREAT | O_TRUNC)) == 0) return syscall(SYS_openat, dir, name, flags, mode);
  ENTER;
  unsigned long before = inode_at(path);
  struct stat old;
  int cuts = (flags & O_TRUNC) != 0 && before != 0 && lstat(path, &old) == 0 && old.st_size > 0;
  int makes = before == 0 && (flags & O_CREAT) != 0;
  if ((makes || cuts) && refused(makes)) REFUSE;
  int fd = syscall(SYS_openat, dir, name, flags, mode);
  if (fd >= 0 && makes) LOG("make %lu %s\n", inode_of(fd), below);
  if (fd >= 0 && cuts) LOG("size %lu 0\n", inode_of(fd));
  LEAVE(fd);
}

#define OPEN(name, declared, dir)                                                     \
  int name declared {                                                                 \
    mode_t mode = 0;                                                                  \
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {                                       \
      __builtin_va_list rest;                                                         \
      __builtin_va_start(rest, flags);                                                \
      mode = __builtin_va_arg(rest, unsigned int);                                    \
      __builtin_va_end(rest);                                                         \
    }                                                                                 \
    return open_at(dir, path, flags, mode);                                           \
  }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD)
OPEN(openat, (int dir, const char *path, int flags, ...), dir)
OPEN(openat64, (int dir, const char *path, int flags, ...), dir)

/* All writes; `at` is -1 for one at the descriptor's own place. */
static ssize_t write_at(int fd, const struct iovec *parts, int count, off_t at) {
  char path[PATH_MAX];
  if (watched_fd(fd, path) == NULL)
    return at < 0 ? syscall(SYS_writev, fd, parts, count) : syscall(SYS_pwritev, fd, parts, count, at, 0);
  ENTER;
  off_t place = at;
  if (at < 0) {
    int appends = (fcntl(fd, F_GETFL) & O_APPEND) != 0;
    place = lseek(fd, 0, appends ? SEEK_END : SEEK_CUR);
  }
  struct iovec half = {parts[0].iov_base, parts[0].iov_len / 2};
  int fails = refused(1);
  if (fails) parts = &half, count = 1;
  ssize_t written = at < 0 ? syscall(SYS_writev, fd, parts, count) : syscall(SYS_pwritev, fd, parts, count, at, 0);
  if (written > 0 && log_fd >= 0) {
    LOG("write %lu %ld %zd\n", inode_of(fd), (long)place, written);
    size_t left = written;
    for (int part = 0; part < count && left > 0; part += 1) {
      size_t length = parts[part].iov_len < left ? parts[part].iov_len : left;
      put(parts[part].iov_base, length);
      left -= length;
    }
  }
  if (fails) REFUSE;
  LEAVE(written);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  struct iovec part = {(void *)bytes, length};
  return write_at(fd, &part, 1, -1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) { return write_at(fd, parts, count, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  struct iovec part = {(void *)bytes, length};
  return write_at(fd, &part, 1, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return pwrite(fd, bytes, length, at); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return write_at(fd, parts, count, at); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return write_at(fd, parts, count, at); }

static int sync_of(long number, int fd) {
  char path[PATH_MAX] = "";
  watched_fd(fd, path);
  /* The folder itself counts too: its names are made durable through it. */
  if (folder == NULL || strncmp(path, folder, folder_length) != 0) return syscall(number, fd);
  ENTER;
  if (refused(1)) REFUSE;
  int result = syscall(number, fd);
  if (result == 0) LOG("sync %lu\n", inode_of(fd));
  LEAVE(result);
}
int fsync(int fd) { return sync_of(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_of(SYS_fdatasync, fd); }

int ftruncate(int fd, off_t size) {
  char path[PATH_MAX];
  if (watched_fd(fd, path) == NULL) return syscall(SYS_ftruncate, fd, size);
  ENTER;
  struct stat old;
  int grows = fstat(fd, &old) == 0 && old.st_size < size;
  if (refused(grows)) REFUSE;
  int result = syscall(SYS_ftruncate, fd, size);
  if (result == 0) LOG("size %lu %ld\n", inode_of(fd), (long)size);
  LEAVE(result);
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

int renameat(int from_dir, const char *from, int to_dir, const char *to) {
  char from_path[PATH_MAX], to_path[PATH_MAX];
  const char *from_below = watched_at(from_dir, from, from_path);
  const char *to_below = watched_at(to_dir, to, to_path);
  if (from_below == NULL || to_below == NULL) return syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
  ENTER;
  if (refused(inode_at(to_path) == 0)) REFUSE;
  int result = syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
  if (result == 0) LOG("rename %s\t%s\n", from_below, to_below);
  LEAVE(result);
}
int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int dir, const char *name, int flags) {
  char path[PATH_MAX];
  const char *below = watched_at(dir, name, path);
  if (below == NULL || inode_at(path) == 0) return syscall(SYS_unlinkat, dir, name, flags);
  ENTER;
  if (refused(0)) REFUSE;
  int result = syscall(SYS_unlinkat, dir, name, flags);
  if (result == 0) LOG("gone %s\n", below);
  LEAVE(result);
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  struct stat found;
  int folds = lstat(path, &found) == 0 && S_ISDIR(found.st_mode);
  return unlinkat(AT_FDCWD, path, folds ? AT_REMOVEDIR : 0);
}

int mkdirat(int dir, const char *name, mode_t mode) {
  char path[PATH_MAX];
  const char *below = watched_at(dir, name, path);
  if (below == NULL || inode_at(path) != 0) return syscall(SYS_mkdirat, dir, name, mode);
  ENTER;
  if (refused(1)) REFUSE;
  int result = syscall(SYS_mkdirat, dir, name, mode);
  if (result == 0) LOG("make %lu %s/\n", inode_at(path), below);
  LEAVE(result);
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
