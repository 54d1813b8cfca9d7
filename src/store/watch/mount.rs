//! Which mounts do not tell of changes that others make.

use std::path::Path;

/// Whether the system tells nothing of what other computers change at `path`.
#[cfg(target_os = "linux")]
pub(super) fn is_silent(path: &Path) -> bool {
    rustix::fs::statfs(path).is_ok_and(|about| is_remote(u64::try_from(about.f_type).unwrap_or(0)))
}

/// Elsewhere the slow look by the clock has to do.
#[cfg(not(target_os = "linux"))]
pub(super) const fn is_silent(_path: &Path) -> bool {
    false
}

/// Whether a file system of this number, as `statfs(2)` lists them, is shared with others.
#[cfg(target_os = "linux")]
const fn is_remote(kind: u64) -> bool {
    matches!(
        kind,
        0x6969 // NFS
            | 0x517b // SMB
            | 0xff53_4d42 // CIFS
            | 0xfe53_4d42 // SMB2
            | 0x6573_5546 // FUSE: sshfs, rclone, s3fs
            | 0x0102_1997 // 9p: the host's files in a virtual machine
            | 0x00c3_6400 // Ceph
            | 0x5346_414f // AFS
            | 0x7375_7245 // Coda
            | 0x786f_4256 // VirtualBox
            | 0x0116_1970 // GFS2
            | 0x7461_636f // OCFS2
            | 0x0bd0_0bd0 // Lustre
            | 0x4750_4653 // GPFS
    )
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{is_remote, is_silent};

    #[test]
    fn a_network_mount_is_told_from_a_disk() {
        for (kind, is) in [
            (0x6969, true),
            (0xff53_4d42, true),
            (0xef53, false),
            (0x9123_683e, false),
            (0x794c_7630, false),
            (0x0102_1994, false),
        ] {
            assert_eq!(is_remote(kind), is, "{kind:x}");
        }
        assert!(!is_silent("/nowhere".as_ref()));
    }
}
